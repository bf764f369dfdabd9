using KamPortal.Calendars.Files;

namespace KamPortal.Tests.Calendars;

public sealed class IcsTimeZoneTests
{
    [Fact]
    public void A_zone_with_summer_time_is_written_as_its_two_rules() =>
        Assert.Equal(
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:20251026T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20250330T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            END:VTIMEZONE

            """.ReplaceLineEndings("\r\n"),
            Of("Europe/Berlin", 2026));

    [Fact]
    public void The_n_th_Sunday_is_not_taken_for_the_last()
    {
        var zone = Of("America/New_York", 2026);

        Assert.Contains("DTSTART:20251102T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n", zone, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20250309T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n", zone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/Moscow", "+0300")]
    [InlineData("Asia/Vladivostok", "+1000")]
    [InlineData("Asia/Kolkata", "+0530")]
    public void A_zone_that_never_changes_has_one_offset(string id, string offset) =>
        Assert.Equal($"BEGIN:VTIMEZONE\r\nTZID:{id}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n", Of(id, 2026));

    [Fact]
    public void A_change_of_law_is_written_once_not_every_year()
    {
        var zone = Of("Europe/Moscow", 2014);

        Assert.Contains("BEGIN:STANDARD\r\nDTSTART:20141026T020000\r\nTZOFFSETFROM:+0400\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\n", zone, StringComparison.Ordinal);
        Assert.DoesNotContain("RRULE", zone, StringComparison.Ordinal);
    }

    private static string Of(string id, int year)
    {
        var text = new IcsText();
        IcsTimeZone.Write(text, TimeZoneInfo.FindSystemTimeZoneById(id), year, year);
        return text.ToString();
    }
}
