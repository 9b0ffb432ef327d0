"""What `make audit` measures with tools that a machine may lack. Not part of `make test`."""
