import LessonKit
import Programs

extension Machine {
  /// What Swift prints of a value whose type has this shape; inside of another value, if asked for.
  func description(_ value: Value, shape: Int, isInside: Bool = false) -> String {
    if case .int(let number) = value, case .plain = shapes[shape].kind { return number.description }
    var text = ""
    write(value, shape, isInside: isInside, depth: 0, to: &text)
    return text
  }

  /// What a value of a simple type prints as, for messages.
  func plain(_ value: Value) -> String {
    switch value {
    case .int(let number): number.description
    case .double(let number): number.description
    case .bool(let truth): truth ? "true" : "false"
    case .string(let box): quoted(box.text)
    case .tensor(let box): box.tensor.description
    case .object(let object): describeNative(object) ?? "(object)"
    case .function: "(Function)"
    case .none: "nil"
    default: "…"
    }
  }

  /// - Parameter isInside: whether it stands in a collection or a struct, where Swift quotes strings.
  private func write(_ value: Value, _ shape: Int, isInside: Bool, depth: Int, to text: inout String) {
    // Values of an endless depth cannot be made, but very deep ones can.
    if depth > 200 {
      text += "…"
      return
    }
    if isTooLong(text) { return }
    let depth = depth + 1
    switch shapes[shape].kind {
    case .plain, .tensor, .layer: text += plain(value)
    case .void: text += "()"
    case .function: text += "(Function)"
    case .string:
      guard case .string(let box) = value else { return }
      text += isInside ? quoted(box.text) : box.text
    case .optional(let wrapped): writeOptional(value, wrapped, depth, &text)
    case .array(let element), .slice(let element):
      let elements = parts(of: value).elements
      var isSlice = false
      if case .slice = shapes[shape].kind { isSlice = isInside }
      list(elements.count, isSlice ? "ArraySlice([" : "[", isSlice ? "])" : "]", &text) {
        self.write(elements[$0], element, isInside: true, depth: depth, to: &$1)
      }
    case .dictionary(let key, let content):
      guard case .dictionary(let box) = value else { return }
      if box.entries.isEmpty {
        text += "[:]"
        return
      }
      list(box.entries.count, "[", "]", &text) { index, text in
        self.write(box.entries[index].key, key, isInside: true, depth: depth, to: &text)
        text += ": "
        self.write(box.entries[index].value, content, isInside: true, depth: depth, to: &text)
      }
    case .tuple(let parts): write(value, parts, "", depth, &text)
    case .structure(let type, let parts):
      if let index = type.description { return text += ownWords(of: value, index) }
      write(value, parts, isInside ? type.path : type.name, depth, &text)
    case .enumeration(let type, let cases):
      if let index = type.description { return text += ownWords(of: value, index) }
      guard case .enumeration(let box) = value, box.tag < cases.count else { return }
      text += isInside ? type.path + "." + cases[box.tag].name : cases[box.tag].name
      if !box.payload.isEmpty { writePayload(box.payload, cases[box.tag].payload, depth, &text) }
    case .set(let element):
      guard case .dictionary(let box) = value else { return }
      list(box.entries.count, isInside ? "Set([" : "[", isInside ? "])" : "]", &text) {
        self.write(box.entries[$0].key, element, isInside: true, depth: depth, to: &$1)
      }
    case .range(let name, let before, let between, let after):
      guard case .fields(let box) = value else { return }
      let isNamed = isInside && !name.isEmpty
      text += isNamed ? name + "(" : before
      for (index, bound) in box.elements.enumerated() {
        if index > 0 { text += between }
        if case .string(let words) = bound, !isInside, !name.isEmpty {
          text += words.text
        } else {
          text += plain(bound)
        }
      }
      text += isNamed ? ")" : after
    }
  }

  /// Whether the text outgrows the budgets, as that of a value does which holds others many times over; the fault is kept.
  private func isTooLong(_ text: String) -> Bool {
    if !Walk.goesOn() {
      _ = stop(.budget(.instructions, limit: budgets.instructions))
    } else if text.utf8.count > budgets.valueBytes {
      _ = stop(.budget(.memory, limit: budgets.valueBytes))
    }
    return pendingFault != nil
  }

  /// What a type's own `description` says; where that stops the program, the fault is kept.
  private func ownWords(of value: Value, _ function: Int) -> String {
    guard pendingFault == nil else { return "" }
    do throws(EngineError) {
      return String.fromLesson(
        try call(.function(FunctionValue(function: function, captures: [])), [value]))
    } catch {
      return ""
    }
  }

  private func writeOptional(_ value: Value, _ wrapped: Int, _ depth: Int, _ text: inout String) {
    switch value {
    case .none:
      text += "nil"
      return
    default: break
    }
    text += "Optional("
    if case .some(let box) = value {
      write(box.place(0).pointee, wrapped, isInside: true, depth: depth, to: &text)
    } else {
      write(value, wrapped, isInside: true, depth: depth, to: &text)
    }
    text += ")"
  }

  private func write(_ value: Value, _ parts: [TypeShape.Part], _ name: String, _ depth: Int, _ text: inout String) {
    guard case .fields(let box) = value else { return }
    text += name
    write(box.elements, parts, depth, &text)
  }

  /// A payload of one tuple without a label is shown like one of several values.
  private func writePayload(_ values: [Value], _ parts: [TypeShape.Part], _ depth: Int, _ text: inout String) {
    if values.count == 1, parts.count == 1, parts[0].label == nil, case .tuple = shapes[parts[0].shape].kind {
      return write(values[0], parts[0].shape, isInside: true, depth: depth, to: &text)
    }
    write(values, parts, depth, &text)
  }

  private func write(_ values: [Value], _ parts: [TypeShape.Part], _ depth: Int, _ text: inout String) {
    list(min(values.count, parts.count), "(", ")", &text) { index, text in
      if let label = parts[index].label { text += label + ": " }
      self.write(values[index], parts[index].shape, isInside: true, depth: depth, to: &text)
    }
  }

  private func list(
    _ count: Int, _ open: String, _ close: String, _ text: inout String, _ item: (Int, inout String) -> Void
  ) {
    text += open
    for index in 0..<count {
      if index > 0 { text += ", " }
      item(index, &text)
    }
    text += close
  }
}

/// A text as Swift shows it inside other values.
func quoted(_ text: String) -> String {
  var result = "\""
  // A mark that would join what stands before it is written by its number there.
  var isApart = true
  for scalar in text.unicodeScalars {
    if let escaped = escaped(scalar) {
      result += escaped
      isApart = true
    } else if isApart, scalar.value >= 0x80, ("\"" + String(Character(scalar))).count == 1 {
      result += number(scalar, digits: 4)
    } else {
      result.unicodeScalars.append(scalar)
      isApart = false
    }
  }
  return result + "\""
}

/// How Swift writes a scalar that cannot stand for itself in a string literal; nil for all others.
private func escaped(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "\n": "\\n"
  case "\t": "\\t"
  case "\r": "\\r"
  case "\0": "\\0"
  case "\"", "\'", "\\": "\\" + String(Character(scalar))
  case "\u{1}"..."\u{1F}", "\u{7F}": number(scalar, digits: 2)
  default: nil
  }
}

/// `\u{07}`: a scalar by its number, with so many digits at least.
private func number(_ scalar: Unicode.Scalar, digits: Int) -> String {
  let number = String(scalar.value, radix: 16, uppercase: true)
  return "\\u{" + String(repeating: "0", count: max(0, digits - number.utf8.count)) + number + "}"
}
