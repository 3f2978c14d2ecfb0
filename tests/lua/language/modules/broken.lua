local x =
  = 1
