using KamPortal.Data;
using KamPortal.Potentials;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Profiles;

/// <summary>Begins a call, or goes on with the one that is open: a client is asked once, whoever asks.</summary>
public sealed class StartProfile(KamDb kam, TimeProvider clock)
{
    public sealed class Form
    {
        public int AccountId { get; set; }

        public ProfileForm Asked { get; set; }

        public int? ScriptId { get; set; }

        /// <summary>Whom of the client's people one talks to.</summary>
        public int? PersonId { get; set; }
    }

    /// <returns>The id of the call.</returns>
    /// <exception cref="RuleViolation">A choice that is gone, or the account is not the viewer's to write about.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        await db.AccountToJudgeAsync(form.AccountId, cancellationToken);
        await ProfileDoor.RequireChoicesAsync(db, form.AccountId, form.ScriptId, form.PersonId, cancellationToken);
        if (await OpenAsync(db, form.AccountId, cancellationToken) is { } open)
        {
            return open;
        }

        var session = new ProfileSession { AccountId = form.AccountId, Form = form.Asked, ScriptId = form.ScriptId, PersonId = form.PersonId, StartedById = db.Viewer.UserId, StartedAt = clock.GetUtcNow().UtcDateTime };
        db.Add(session);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return session.Id;
        }
        catch (DbUpdateException)
        {
            // Somebody else began at the same moment; theirs is the one.
            db.ChangeTracker.Clear();
            return await OpenAsync(db, form.AccountId, cancellationToken) ?? throw new RuleViolation(ProfileMessages.NotSaved);
        }
    }

    private static Task<int?> OpenAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        db.ProfileSessions.Where(s => s.AccountId == accountId && s.Status == ProfileSessionStatus.Open).Select(s => (int?)s.Id).SingleOrDefaultAsync(cancellationToken);
}
