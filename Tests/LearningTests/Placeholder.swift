// Taken away when the first test of this module lands.
