print("courseware")
