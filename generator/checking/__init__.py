"""What `tori check` does: files read and judged, what a change did, and safe fixes written."""
