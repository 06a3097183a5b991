#!/usr/bin/env bash
# The main flows of IntelliSend by API alone, against a default run (mvn) on this machine.
# Usage: docs/story.sh [base URL]      Needs bash, curl and sed.
set -euo pipefail
BASE=${1:-http://localhost:9080}
RUN=$(date +%H%M%S)

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -n 1; }
id() { sed -n 's/^[^{]*{[^}]*"id":"\([0-9a-f-]\{36\}\)".*/\1/p' | head -n 1; }
call() { # method path [body]
  local method=$1 path=$2 body=${3:-}
  local answer status
  answer=$(curl -sS -w '\n%{http_code}' -X "$method" "$BASE$path" -H "Authorization: Bearer ${TOKEN:-}" \
    -H 'Content-Type: application/json' ${body:+-d "$body"})
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
  printf '%s %s -> %s\n%s\n' "$method" "$path" "$status" "${answer:0:400}" >&2
  [ "$status" -lt 400 ] || { echo "refused" >&2; exit 1; }
  printf '%s' "$answer"
}

say "Sign in as the agency"
TOKEN=$(call POST /api/auth/token '{"email":"admin@intellisend.example","password":"desert-rain-demo"}' | field token)

say "A brand and its number"
TENANT=$(call POST /api/tenants "{\"name\":\"Cactus Cooling $RUN\",\"publicName\":\"Cactus Cooling\",\"industry\":\"Air conditioning\",
  \"websiteUrl\":\"https://cactus.example\",\"mainPhone\":\"(520) 555-0190\",\"brandVoice\":\"Friendly and brief\",
  \"quietHours\":{\"start\":\"20:00\",\"end\":\"09:00\"}}" | id)
HOME_PATH=/api/tenants/$TENANT
NUMBER=+1520556$(date +%M%S)
call POST "$HOME_PATH/numbers" "{\"phoneNumber\":\"$NUMBER\",\"label\":\"main\",\"isDefault\":true}" >/dev/null

say "Two contacts, with tags"
PHONE1=+1520557$(date +%M%S)
PHONE2=+1520558$(date +%M%S)
CONSENT='"consentSource":"web form","consentTimestamp":"2026-05-01T16:00:00Z"'
ONE=$(call POST "$HOME_PATH/contacts" "{\"firstName\":\"Rosa\",\"lastName\":\"Ortega\",\"phone\":\"$PHONE1\",$CONSENT,\"tags\":[\"monsoon\"]}" | id)
TWO=$(call POST "$HOME_PATH/contacts" "{\"lastName\":\"Clark\",\"phone\":\"$PHONE2\",$CONSENT}" | id)
call POST "$HOME_PATH/contacts/$TWO/tags" '{"tag":"monsoon"}' >/dev/null
call GET "$HOME_PATH/contacts?tag=monsoon" >/dev/null

say "A static segment of both"
SEGMENT=$(call POST "$HOME_PATH/segments" "{\"name\":\"Monsoon\",\"type\":\"STATIC\",\"contactIds\":[\"$ONE\",\"$TWO\"]}" | id)

say "A blast, scheduled for now (campaigns wait for the morning when it is night in Tucson)"
CAMPAIGN=$(call POST "$HOME_PATH/campaigns" "{\"name\":\"Tune-up\",\"type\":\"BLAST\",\"segmentId\":\"$SEGMENT\",
  \"steps\":[{\"order\":1,\"delayMinutes\":0,\"bodyTemplate\":\"Hi {{firstName|there}}, is your AC ready for summer? Reply STOP to opt out.\"}]}" | id)
NOW=$(curl -sS "$BASE/simulator/clock" | field now)
call POST "$HOME_PATH/campaigns/$CAMPAIGN/schedule" "{\"startAt\":\"$NOW\"}" >/dev/null
for _ in $(seq 1 30); do
  REPORT=$(curl -sS "$BASE$HOME_PATH/campaigns/$CAMPAIGN/report" -H "Authorization: Bearer $TOKEN")
  case "$REPORT" in *'"delivered":2'*) break ;; esac
  sleep 1
done
echo "$REPORT"

say "Rosa answers on her phone; we reply"
curl -sS -X POST "$BASE/simulator/phones/$PHONE1/messages" -H 'Content-Type: application/json' \
  -d "{\"to\":\"$NUMBER\",\"body\":\"Yes, please come on Friday\"}" >/dev/null
for _ in $(seq 1 10); do
  CONVERSATION=$(curl -sS "$BASE$HOME_PATH/conversations?search=${PHONE1#+1}" -H "Authorization: Bearer $TOKEN" | sed 's/.*"items":\[//' | id)
  [ -n "$CONVERSATION" ] && break
  sleep 1
done
call GET "$HOME_PATH/conversations/$CONVERSATION" >/dev/null
call POST "$HOME_PATH/conversations/$CONVERSATION/messages" '{"body":"Friday at ten it is."}' >/dev/null

say "The other asked by telephone not to be texted"
call POST "$HOME_PATH/suppressions" "{\"phone\":\"$PHONE2\",\"reason\":\"manual\",\"scope\":\"ALL\"}" >/dev/null

say "A persona and an article for the assist"
call POST "$HOME_PATH/ai-personas" '{"name":"Front desk","description":"Friendly and brief","systemPrompt":"You answer for Cactus Cooling."}' >/dev/null
call POST "$HOME_PATH/kb-articles" '{"title":"Tune-up","topic":"Maintenance","content":"A tune-up takes an hour and costs $89."}' >/dev/null

say "What is on Rosa's phone now"
curl -sS "$BASE/simulator/phones/$PHONE1/messages"
echo
