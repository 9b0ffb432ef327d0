"""What acts are: frozen values with every reference resolved."""
