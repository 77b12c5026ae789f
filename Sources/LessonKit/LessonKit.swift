@_exported import Figures
@_exported import Learning
@_exported import Tensors
