// Taken away when the first file of this module lands.
