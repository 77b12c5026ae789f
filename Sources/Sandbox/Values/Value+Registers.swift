// How the machine reads and writes registers without asking what they hold.
//
// A value is eight bytes of contents and a tag behind them. The checker has proven the type of every operand,
// so the contents are read as what they are; the tag only says whether an old value has to be let go of.
// `Value.hasExpectedLayout` proves the layout when a machine is made.

extension Value {
  /// Whether contents and tag stand where the machine looks for them.
  static var hasExpectedLayout: Bool {
    guard MemoryLayout<Value>.stride == 16 else { return false }
    let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
    place.initialize(to: .int(-7))
    defer {
      place.deinitialize(count: 1)
      place.deallocate()
    }
    guard place.int == -7, place.tag == 0 else { return false }
    place.pointee = .double(1.5)
    guard place.double == 1.5, place.tag == 1 else { return false }
    place.pointee = .bool(true)
    guard place.bool, place.tag == 2 else { return false }
    place.pointee = .void
    guard place.tag > 2 else { return false }
    let box = ArrayBox([])
    place.pointee = .array(box)
    return place.tag == 4 && place.array === box
  }
}

extension UnsafeMutablePointer<Value> {
  @inline(__always) var int: Int { UnsafeRawPointer(self).load(as: Int.self) }
  @inline(__always) var double: Double { UnsafeRawPointer(self).load(as: Double.self) }
  @inline(__always) var bool: Bool { UnsafeRawPointer(self).load(as: Bool.self) }
  @inline(__always) var tag: UInt8 { UnsafeRawPointer(self).load(fromByteOffset: 8, as: UInt8.self) }

  /// The box of an array, or of the fields of a struct or tuple.
  @inline(__always) var array: ArrayBox {
    UnsafeRawPointer(self).assumingMemoryBound(to: ArrayBox.self).pointee
  }

  /// The same box, to be replaced.
  @inline(__always) var arrayPlace: UnsafeMutablePointer<ArrayBox> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: ArrayBox.self)
  }

  /// How many elements the array has; without counting a reference to its box.
  @inline(__always) var elementCount: Int {
    UnsafeRawPointer(self).load(as: Unmanaged<ArrayBox>.self)._withUnsafeGuaranteedRef { $0.elements.count }
  }

  /// Where an element of the array stands, as long as nothing changes the array.
  @inline(__always) func element(_ index: Int) -> UnsafeMutablePointer<Value> {
    UnsafeRawPointer(self).load(as: Unmanaged<ArrayBox>.self)._withUnsafeGuaranteedRef { box in
      box.elements.withUnsafeBufferPointer { buffer in
        // Every array with an element has an address.
        UnsafeMutablePointer(mutating: buffer.baseAddress.unsafelyUnwrapped + index)
      }
    }
  }

  /// Where an element of an array that is held once stands.
  @inline(__always) func changeableElement(_ index: Int) -> UnsafeMutablePointer<Value> {
    UnsafeRawPointer(self).load(as: Unmanaged<ArrayBox>.self)._withUnsafeGuaranteedRef { box in
      box.elements.withUnsafeMutableBufferPointer { $0.baseAddress.unsafelyUnwrapped + index }
    }
  }

  @inline(__always) var stringPlace: UnsafeMutablePointer<StringBox> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: StringBox.self)
  }

  @inline(__always) var function: FunctionValue {
    UnsafeRawPointer(self).assumingMemoryBound(to: FunctionValue.self).pointee
  }

  @inline(__always) var cell: Cell { UnsafeRawPointer(self).assumingMemoryBound(to: Cell.self).pointee }

  @inline(__always) var dictionaryPlace: UnsafeMutablePointer<DictionaryBox> {
    UnsafeMutableRawPointer(self).assumingMemoryBound(to: DictionaryBox.self)
  }

  @inline(__always) var enumeration: EnumerationBox {
    UnsafeRawPointer(self).assumingMemoryBound(to: EnumerationBox.self).pointee
  }

  @inline(__always) var text: String {
    UnsafeRawPointer(self).assumingMemoryBound(to: StringBox.self).pointee.text
  }

  /// Lets go of a reference.
  @inline(__always) func empty() { if tag > 2 { pointee = .void } }

  @inline(__always) func set(int number: Int) {
    empty()
    initialize(to: .int(number))
  }

  @inline(__always) func set(double number: Double) {
    empty()
    initialize(to: .double(number))
  }

  @inline(__always) func set(bool truth: Bool) {
    empty()
    initialize(to: .bool(truth))
  }

  /// Moves the value of `other` here, and leaves `()` there.
  @inline(__always) func fill(from other: UnsafeMutablePointer<Value>) {
    if other.tag <= 2 {
      empty()
      UnsafeMutableRawPointer(self).copyMemory(from: UnsafeRawPointer(other), byteCount: 16)
    } else if self != other {
      pointee = other.taken()
    }
  }

  /// Copies the value of `other` here.
  @inline(__always) func copy(from other: UnsafeMutablePointer<Value>) {
    if tag <= 2, other.tag <= 2 {
      UnsafeMutableRawPointer(self).copyMemory(from: UnsafeRawPointer(other), byteCount: 16)
    } else {
      pointee = other.pointee
    }
  }

  /// The value, moved out.
  @inline(__always) func taken() -> Value {
    let value = move()
    initialize(to: .void)
    return value
  }
}
