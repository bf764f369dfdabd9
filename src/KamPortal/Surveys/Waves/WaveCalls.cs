using System.Globalization;
using KamPortal.Data;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Surveys.Waves;

/// <summary>Calls to whom no letter may or can go, as tasks of managers.</summary>
internal static class WaveCalls
{
    public const string KeyStart = "survey-call:";

    public static string KeyOf(int invitationId) => string.Create(CultureInfo.InvariantCulture, $"{KeyStart}{invitationId}");

    /// <returns>Null for the key of another kind of task.</returns>
    public static int? Read(string? key) =>
        key is not null && key.StartsWith(KeyStart, StringComparison.Ordinal) && int.TryParse(key[KeyStart.Length..], CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Open ones, each with the invitation it is about.</summary>
    public static async Task<Dictionary<int, WorkTask>> OpenAsync(KamDbContext db, CancellationToken cancellationToken)
    {
        var tasks = await db.WorkTasks.Where(t => t.Status == WorkTaskStatus.Open && t.Source == TaskSource.Survey && t.SourceKey != null && t.SourceKey.StartsWith(KeyStart)).Include(t => t.Account).ToListAsync(cancellationToken);
        return tasks.Where(t => Read(t.SourceKey) is not null).ToDictionary(t => Read(t.SourceKey)!.Value);
    }

    /// <summary>No longer needed; saved by the caller.</summary>
    public static void Cancel(KamDbContext db, WorkTask task, DateTime now, string why) =>
        task.Close(WorkTaskStatus.Cancelled, db.Viewer.UserId ?? task.Account.OwnerId, DateOnly.FromDateTime(now), now, why, null);
}
