-- arguments: mode (get, unchanged, file, return, note), token, file of paths
local mode, token, paths, at, key = nil, nil, {}, 0, nil
local words = string.rep("I paid for a table and it arrived with a cracked leg. ", 12)
local complaint = '{"words":"' .. words .. '","title":"A table with a cracked leg","points":["A table with a cracked leg"],'
  .. '"contact":{"name":"Anna Tamm","email":"anna@example.org","language":"en"}}'
local goods = '{"reason":"DEFECTIVE","goods":"1 x oak side table","story":"' .. words .. '","wish":"REPAIR","name":"Anna Tamm",'
  .. '"email":"anna@example.org","language":"en"}'
local note = '{"words":"The customer called and asks when the carrier answers."}'

function init(args)
  mode, token = args[1], args[2]
  for line in io.lines(args[3]) do paths[#paths + 1] = line end
  key = args[4]
end

function request()
  at = at + 1
  local path = paths[(at - 1) % #paths + 1]
  local headers = { ["Authorization"] = "Bearer " .. token }
  if mode == "get" then return wrk.format("GET", path, headers) end
  if mode == "unchanged" then
    headers["If-None-Match"] = '"0"'
    return wrk.format("GET", path, headers)
  end
  headers["Content-Type"] = "application/json"
  headers["Idempotency-Key"] = key .. "-" .. at
  if mode == "file" then
    headers["Authorization"] = nil
    return wrk.format("POST", path, headers, complaint)
  end
  if mode == "return" then
    headers["Authorization"] = nil
    return wrk.format("POST", path, headers, goods)
  end
  headers["If-Match"] = '"0"'
  return wrk.format("POST", path, headers, note)
end
