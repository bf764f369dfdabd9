using System.Globalization;
using KamPortal.Events.Participants;

namespace KamPortal.Web.Events.Participants;

/// <summary>How participants look.</summary>
internal static class ParticipantWords
{
    /// <summary>Class of a badge.</summary>
    public static string Badge(ParticipantStatus status) => status switch
    {
        ParticipantStatus.Confirmed or ParticipantStatus.Attended => "success",
        ParticipantStatus.Offered or ParticipantStatus.Waiting => "warning",
        ParticipantStatus.Invited => "accent",
        ParticipantStatus.NoShow or ParticipantStatus.Declined or ParticipantStatus.Lapsed => "danger",
        _ => "",
    };

    public static string Of(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
