// What an example of a lesson may name: the engine's modules, and what LessonKit adds to them.
@_exported import Figures
@_exported import Learning
@_exported import Tensors
