"""What files hold as it was typed: pydantic records, one class a kind of file."""
