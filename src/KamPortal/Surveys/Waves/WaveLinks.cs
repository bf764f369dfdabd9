using System.Globalization;

namespace KamPortal.Surveys.Waves;

/// <summary>Where surveys are shown, relative to the site's root, for notices and letters.</summary>
internal static class WaveLinks
{
    public static string Of(int waveId) => string.Create(CultureInfo.InvariantCulture, $"/surveys/{waveId}");

    /// <summary>Where a colleague enters the answers of a call.</summary>
    public static string Enter(int invitationId) => string.Create(CultureInfo.InvariantCulture, $"/surveys/enter/{invitationId}");
}
