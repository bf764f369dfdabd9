using System.Text;
using KamPortal.Calendars;
using KamPortal.Calendars.Files;

namespace KamPortal.Tests.Calendars;

public sealed class IcsTextTests
{
    private static readonly DateTime Stamp = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("а, б; в\\г", "а\\, б\\; в\\\\г")]
    [InlineData("первая\r\nвторая\nтретья\rчетвёртая", "первая\\nвторая\\nтретья\\nчетвёртая")]
    [InlineData("\u0085\u2028\f", "\\n\\n\\n")]
    [InlineData("звонок\u0000\u0007\u001b", "звонок")]
    [InlineData("\"ООО «Вектор»\": 1", "\"ООО «Вектор»\": 1")]
    public void Separators_and_line_ends_are_escaped_and_controls_left_out(string text, string escaped) => Assert.Equal(escaped, IcsText.Escape(text));

    [Fact]
    public void A_line_of_75_octets_stands_whole_and_one_more_is_folded()
    {
        Assert.Equal("SUMMARY:" + new string('x', 67) + "\r\n", new IcsText().Text("SUMMARY", new string('x', 67)).ToString());
        Assert.Equal("SUMMARY:" + new string('x', 67) + "\r\n x\r\n", new IcsText().Text("SUMMARY", new string('x', 68)).ToString());

        // 8 + 33 × 2 = 74: the next Cyrillic letter would take octets 75 and 76.
        Assert.Equal("SUMMARY:" + new string('я', 33) + "\r\n я\r\n", new IcsText().Text("SUMMARY", new string('я', 34)).ToString());
    }

    [Fact]
    public void Any_text_comes_back_as_it_was_from_lines_no_longer_than_75_octets()
    {
        var random = new Random(20261122);
        int[] starts = [0x20, 0x400, 0x2030, 0x4E00, 0x1F600, 0x1F468, 0x0300, 0x0A, 0x2C, 0x5C, 0x3B, 0x200D];
        for (var n = 0; n < 5000; n++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(0, 260); length > 0; length--)
            {
                var start = starts[random.Next(starts.Length)];
                text.Append(new Rune(start is 0x0A or 0x5C or 0x200D ? start : start + (random.Next(0, 3) * random.Next(0, 30))).ToString());
            }

            var summary = text.ToString();
            var one = IcsEvent.WholeDays("a@b", 1, summary, A.Monday, A.Monday, CalendarState.Open, "x", null);

            Assert.Equal(summary, Ics.Unescape(Ics.Read(IcsFile.Write([one], Stamp))["SUMMARY"]));
        }
    }

    [Fact]
    public void Half_a_character_becomes_a_sign_that_it_was_one()
    {
        var one = IcsEvent.WholeDays("a@b", 1, "\ud83d" + new string('я', 60) + "\ude00", A.Monday, A.Monday, CalendarState.Open, "x", null);

        Assert.Equal("\ufffd" + new string('я', 60) + "\ufffd", Ics.Read(IcsFile.Write([one], Stamp))["SUMMARY"]);
    }

    [Fact]
    public void A_whole_day_ends_before_the_next_and_a_cancelled_one_says_so()
    {
        var day = IcsEvent.WholeDays("touch-12@host", 3, "Звонок", new DateOnly(2026, 12, 31), new DateOnly(2026, 12, 31), CalendarState.Cancelled, "Касания", "https://kam.example/accounts/1");
        var leave = IcsEvent.WholeDays("absence-1@host", 0, "Отпуск", new DateOnly(2026, 12, 28), new DateOnly(2027, 1, 10), CalendarState.Open, "Отсутствия", null);

        var file = Ics.Read(IcsFile.Write([day, leave], Stamp, "Иванова; «план»"));

        Assert.Equal(("2.0", "PUBLISH", "GREGORIAN", "Иванова\\; «план»", "PT1H"), (file["VERSION"], file["METHOD"], file["CALSCALE"], file["X-WR-CALNAME"], file["REFRESH-INTERVAL;VALUE=DURATION"]));
        Assert.Equal(("20261231", "20270101", "3", "CANCELLED", "TRANSPARENT", "20261123T060000Z"), (file.Events[0]["DTSTART;VALUE=DATE"], file.Events[0]["DTEND;VALUE=DATE"], file.Events[0]["SEQUENCE"], file.Events[0]["STATUS"], file.Events[0]["TRANSP"], file.Events[0]["DTSTAMP"]));
        Assert.Equal(("20261228", "20270111", "CONFIRMED"), (file.Events[1]["DTSTART;VALUE=DATE"], file.Events[1]["DTEND;VALUE=DATE"], file.Events[1]["STATUS"]));
        Assert.False(file.Events[1].ContainsKey("URL"));
    }

    [Fact]
    public void An_hour_has_its_zone_beside_it()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var one = new IcsEvent("event-1@host", 1, "Семинар", new DateTime(2027, 3, 28, 1, 30, 0), new DateTime(2027, 3, 28, 4, 0, 0), zone, CalendarState.Open, "Мероприятия", null);

        var file = Ics.Read(IcsFile.Write([one], Stamp));

        Assert.Equal(("20270328T013000", "20270328T040000", "OPAQUE"), (file.Events[0]["DTSTART;TZID=Europe/Berlin"], file.Events[0]["DTEND;TZID=Europe/Berlin"], file.Events[0]["TRANSP"]));
        Assert.Equal("Europe/Berlin", file["TZID"]);
    }
}
