using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;

namespace KamPortal.Surveys.Results;

/// <summary>
/// Through which door results are read. Rows: what the viewer sees of clients anyway. All: figures without a name or a word of a single client, for
/// whoever manages surveys without seeing clients (marketing), for anonymous waves, whose answers belong to no client, and for published results.
/// </summary>
internal sealed class ResultsDoor : IAsyncDisposable
{
    private readonly KamDb kam;
    private KamDbContext? all;

    private ResultsDoor(KamDb kam, KamDbContext rows, PortalSettings settings, SurveyTallies? kept) => (this.kam, Rows, Least, Kept) = (kam, rows, settings.AnonymousMinimum, kept);

    public KamDbContext Rows { get; }

    /// <summary>Answers of an anonymous wave that may be told.</summary>
    public int Least { get; }

    /// <summary>Null: everything is counted anew.</summary>
    public SurveyTallies? Kept { get; }

    public Viewer Viewer => Rows.Viewer;

    public KamDbContext All => Viewer.Scope == ViewerScope.Everything ? Rows : all ??= kam.OpenAsSystem("survey-results");

    /// <summary>Sees no client, but what clients write: the words are shown without anything that tells whose they are.</summary>
    public bool WordsOnly => Viewer.Scope == ViewerScope.Nothing && Viewer.May(Policies.ManageSurveys);

    /// <exception cref="RuleViolation">The viewer may not see results.</exception>
    public static async Task<ResultsDoor> OpenAsync(KamDb kam, string policy, CancellationToken cancellationToken, SurveyTallies? kept = null)
    {
        var rows = await kam.OpenAsync(cancellationToken);
        try
        {
            rows.Viewer.Require(policy);
            return new ResultsDoor(kam, rows, await SettingQueries.GetAsync(rows, cancellationToken), kept);
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    }

    public KamDbContext Figures(bool ofAnonymousWave) => ofAnonymousWave || Viewer.May(Policies.ManageSurveys) ? All : Rows;

    public KamDbContext Words(bool ofAnonymousWave) => ofAnonymousWave || WordsOnly ? All : Rows;

    /// <summary>Whether a context of this door sees all responses.</summary>
    public bool IsWhole(KamDbContext db) => Viewer.Scope == ViewerScope.Everything || ReferenceEquals(db, all);

    public async ValueTask DisposeAsync()
    {
        await Rows.DisposeAsync();
        if (all is not null)
        {
            await all.DisposeAsync();
        }
    }
}
