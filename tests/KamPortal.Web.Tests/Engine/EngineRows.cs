using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Touches;
using Microsoft.Data.Sqlite;

namespace KamPortal.Web.Tests.Engine;

/// <summary>What the engine has brought about, by the keys of the rows: the same whoever wrote them, and in whichever order.</summary>
internal static class EngineRows
{
    /// <summary>In the order of a day; a job that is not on the schedule yet is left out.</summary>
    public static readonly IReadOnlyList<string> Jobs =
        [.. new[] { PlanTouchesJob.Name, "greeting-planner", "greeting-sender", RemindOfTouchesJob.Name, "overdue-escalation", "gift-season", "gift-seasons", "centre-departures", "event-feedback", "survey-wave-opener", "survey-reminders", "survey-closer", "waitlist-promoter", "event-reminders", DispatchOutboxJob.Name }.Where(name => Schedule.Find(name) is not null)];

    /// <summary>What is compared, each in one column.</summary>
    private static readonly (string What, string Sql)[] All =
    [
        ("touches", "SELECT OccurrenceKey || ' ' || AssigneeId || ' ' || COALESCE(OnBehalfOfId, '') || ' ' || DueOn || ' ' || Status FROM Touches WHERE OccurrenceKey IS NOT NULL"),
        ("people of touches", "SELECT t.OccurrenceKey || ' ' || p.PersonId FROM TouchPeople p JOIN Touches t ON t.Id = p.TouchId WHERE t.OccurrenceKey IS NOT NULL"),
        ("history of touches", "SELECT t.OccurrenceKey FROM AuditEntries e JOIN Touches t ON t.Id = e.EntityId WHERE e.Entity = 'Touch' AND e.Action = 'Created'"),
        ("tasks", $"SELECT {Invited("SourceKey", "survey-call:", "''")} || ' ' || COALESCE(AssigneeId, '') || ' ' || DueOn || ' ' || Status FROM WorkTasks WHERE SourceKey IS NOT NULL"),
        ("greetings", "SELECT Key || ' ' || AssigneeId || ' ' || Status || ' ' || COALESCE(SkipReason, '') FROM Greetings"),
        ("letters", $"SELECT {Invited("Key", "survey:", "substr(Key, -2)")} || ' ' || \"To\" || ' ' || Status || ' ' || CASE WHEN Status = 'Sent' THEN '' ELSE date(NextAttemptAt) END FROM OutboxMessages"),
        ("waves", "SELECT Id || ' ' || Name || ' ' || Status FROM SurveyWaves"),
        ("invitations", "SELECT WaveId || ' ' || PersonId || ' ' || AccountId || ' ' || ManagerId || ' ' || Status || ' ' || COALESCE(SkipReason, '') || ' ' || (TokenHash IS NOT NULL) || ' ' || COALESCE(date(InvitedAt), '') FROM SurveyInvitations"),
        ("accounts", "SELECT Id || ' ' || COALESCE(NextTouchOn, '') || ' ' || COALESCE(TouchesPlannedOn, '') FROM Accounts"),

        // Their keys may hold the number of a row an earlier job wrote, and numbers differ from run to run.
        ("notices", "SELECT UserId || ' ' || substr(Key, 1, instr(Key || ':', ':')) || ' ' || COALESCE(date(CreatedAt), '') FROM Notifications"),
        ("events", "SELECT Id || ' ' || Status || ' ' || Sequence || ' ' || COALESCE((SELECT w.Name || ' ' || w.Status FROM SurveyWaves w WHERE w.Id = FeedbackWaveId), '') FROM DevelopmentEvents"),

        // Told by the person: whose place in line was offered when is the same, whoever offered it.
        ("participants", "SELECT EventId || ' ' || PersonId || ' ' || Status || ' ' || COALESCE(Place, '') || ' ' || (OfferedUntil IS NOT NULL) || ' ' || ToldSequence || ' ' || (TokenHash IS NOT NULL) FROM EventParticipants"),
        ("seats", "SELECT EventId || ' ' || Listed || ' ' || Invited || ' ' || Confirmed || ' ' || Offered || ' ' || Waiting || ' ' || Attended || ' ' || LastPlace FROM EventSeats"),
        ("escalations", "SELECT AccountId || ' ' || OfUserId || ' ' || ToUserId || ' ' || Level || ' ' || DueOn FROM Escalations"),
    ];

    /// <summary>Tokens are random and invitations numbered as they come: a key that holds the number of one is told by its wave and person.</summary>
    private static string Invited(string key, string start, string end) =>
        $"CASE WHEN {key} LIKE '{start}%' THEN (SELECT '{start}' || i.WaveId || ':' || i.PersonId FROM SurveyInvitations i WHERE i.Id = CAST(substr({key}, {start.Length + 1}) AS INTEGER)) || {end} ELSE {key} END";

    /// <summary>Sorted, doubles kept.</summary>
    public static async Task<Dictionary<string, List<string>>> ReadAsync(string connectionString)
    {
        var rows = new Dictionary<string, List<string>>();
        foreach (var (what, sql) in All)
        {
            rows[what] = [.. (await ColumnAsync(connectionString, sql)).Order(StringComparer.Ordinal)];
        }

        return rows;
    }

    public static async Task<List<string>> ColumnAsync(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements of this project
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetValue(0).ToString() ?? "");
        }

        return values;
    }
}
