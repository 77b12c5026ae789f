print("generate-bindings")
