using System.Globalization;
using KamPortal.Surveys.Waves;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Surveys.Waves;

/// <summary>Waves as pages tell of them.</summary>
internal static class WaveTexts
{
    public static string Of(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    public static string Days(WaveRow row, DateOnly today) => $"{Format.Date(row.OpensOn, today)} – {Format.Date(row.ClosesOn, today)}";

    public static string Answered(WaveRow row, int minimum) => row.Answered is { } count ? Format.Number(count) : Of(WavesText.Hidden, minimum);

    public static string Repeat(int? months) => months is { } every ? Plural.Of(every, WavesText.EveryMonths) : WavesText.Once;

    public static string BadgeOf(WaveStatus status) => status switch
    {
        WaveStatus.Open => "badge success",
        WaveStatus.Launched => "badge accent",
        WaveStatus.Cancelled => "badge danger",
        _ => "badge",
    };

    public static string BadgeOf(InvitationStatus status) => status switch
    {
        InvitationStatus.Answered => "badge success",
        InvitationStatus.Sent or InvitationStatus.Started => "badge accent",
        InvitationStatus.Phone => "badge warning",
        _ => "badge",
    };

    public static string Show(WaveShow show) => show switch { WaveShow.Closed => WavesText.ShowClosed, WaveShow.Cancelled => WavesText.ShowCancelled, _ => WavesText.ShowCurrent };

    public static string Reminders(int count) => count == 0 ? WavesText.NoReminders : Plural.Of(count, WavesText.ReminderCount);
}
