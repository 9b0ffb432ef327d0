"""What makes records right: one rule, one small function."""
