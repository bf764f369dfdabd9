"""Reads a calendar from standard input with an independent parser (Debian package python3-icalendar) and says in JSON what it found.

With two years as arguments it also compares every zone of the calendar, hour by hour, with what the machine knows of it."""
import datetime
import json
import sys
import zoneinfo

import icalendar

calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
events = []
for event in calendar.walk("VEVENT"):
    starts, ends = event["DTSTART"].dt, event["DTEND"].dt
    events.append({
        "uid": str(event["UID"]),
        "summary": str(event["SUMMARY"]),
        "starts": starts.isoformat(),
        "ends": ends.isoformat(),
        "wholeDays": not isinstance(starts, datetime.datetime),
        "sequence": int(event["SEQUENCE"]),
        "status": str(event["STATUS"]),
        "errors": [str(error) for error in event.errors],
    })

differences = []
if len(sys.argv) == 3:
    for component in calendar.walk("VTIMEZONE"):
        name, zone = str(component["TZID"]), component.to_tz()
        known = zoneinfo.ZoneInfo(name)
        moment = datetime.datetime(int(sys.argv[1]), 1, 1)
        while moment.year <= int(sys.argv[2]):
            written, real = zone.fromutc(moment).utcoffset(), moment.replace(tzinfo=datetime.timezone.utc).astimezone(known).utcoffset()
            if written != real:
                differences.append(f"{name} {moment.isoformat()}: {written} instead of {real}")
            moment += datetime.timedelta(hours=1)

json.dump({"name": str(calendar.get("X-WR-CALNAME", "")), "events": events, "differences": differences[:20]}, sys.stdout)
