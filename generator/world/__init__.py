"""What lies outside the files: the history that git keeps."""
