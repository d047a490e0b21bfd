"""The table maker: any measure by any of its breakdowns in rows and columns, by the rules of the figures."""
