"""A network in namespaces, with a real VPN server at its end, in which the diagnosis has to find a planted fault."""
