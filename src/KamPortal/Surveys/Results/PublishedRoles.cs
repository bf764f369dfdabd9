using KamPortal.Staff;
using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Results;

/// <summary>Roles as the wave keeps them: names divided by commas.</summary>
internal static class PublishedRoles
{
    public static string Write(IEnumerable<Role> roles) => string.Join(',', roles.Distinct().Order());

    public static IReadOnlyList<Role> Read(string? roles) =>
        [.. (roles ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(r => Enum.TryParse<Role>(r, out var role) ? role : (Role?)null).Where(r => r is not null).Select(r => r!.Value)];

    /// <returns>Null for a wave that is not published.</returns>
    public static WavePublication? Of(SurveyWave wave) =>
        wave.PublishedAt is { } at && wave.PublishedRoles is not null ? new WavePublication(Read(wave.PublishedRoles), wave.PublishedNote, at, wave.PublishedBy?.FullName) : null;
}
