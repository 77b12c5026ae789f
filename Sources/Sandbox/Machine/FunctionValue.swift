/// A function of the lesson with what it captured.
package final class FunctionValue {
  package init() {}
}
