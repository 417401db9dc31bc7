-- Every post is another inquiry: the product takes the same one twice for a double click.
local number = 0
local start = os.time()
local token

function request()
  if token == nil then
    token = wrk.headers["X-Form-Token"]:gsub("[^%w]", function(c) return string.format("%%%02X", string.byte(c)) end)
    wrk.headers["X-Form-Token"] = nil
    wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
  end
  number = number + 1
  return wrk.format("POST", nil, nil,
    "Name=Zo%C3%AB+van+den+Berg&Role=SchoolLeader&School=De+Regenboog+" .. number .. "&Town=Utrecht"
    .. "&Email=zoe" .. number .. "%40regenboog.example&Phone=020+521+7400&Participants=unknown&Place=&WishedStart="
    .. "&Question=Kunnen+we+in+het+najaar+beginnen%3F+Nummer+" .. start .. "-" .. number
    .. "&__RequestVerificationToken=" .. token)
end
