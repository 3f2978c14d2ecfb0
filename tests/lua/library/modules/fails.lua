local function failing()
  error("in a file")
end
failing()
