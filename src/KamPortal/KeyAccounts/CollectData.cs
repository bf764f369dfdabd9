using System.Globalization;
using KamPortal.Data;

namespace KamPortal.KeyAccounts;

/// <summary>Moves a candidate on when everything that has to be known is known; says what is not.</summary>
public sealed class CollectData(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int CandidacyId { get; set; }

        public int Version { get; set; }
    }

    /// <exception cref="RuleViolation">Something is missing.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the candidacy since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var candidacy = await Candidacies.ToWorkAsync(db, form.CandidacyId, cancellationToken);
        await RequireAsync(db, candidacy, db.Viewer.Today(clock), cancellationToken);
        await db.SaveFormAsync(candidacy, form.Version, cancellationToken);
    }

    internal static async Task RequireAsync(KamDbContext db, KeyCandidacy candidacy, DateOnly today, CancellationToken cancellationToken)
    {
        if (candidacy.Stage != CandidacyStage.Candidate)
        {
            return;
        }

        var missing = await DataReadiness.MissingAsync(db, candidacy.AccountId, cancellationToken);
        if (missing.Count > 0)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, KeyMessages.DataMissing, string.Join(", ", missing.Select(m => m.Label()))));
        }

        candidacy.Collected(today);
    }
}
