using KamPortal.Data;

namespace KamPortal.Profiles;

/// <summary>Another script, another person on the phone, or all questions instead of a few, in the middle of a call.</summary>
public sealed class ChangeProfile(KamDb kam)
{
    public sealed class Form
    {
        public int SessionId { get; set; }

        public ProfileForm Asked { get; set; }

        public int? ScriptId { get; set; }

        public int? PersonId { get; set; }
    }

    /// <exception cref="RuleViolation">A choice that is gone, the call is finished, or its account is not the viewer's to write about.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var session = await ProfileDoor.OpenSessionAsync(db, form.SessionId, cancellationToken);
        await ProfileDoor.RequireChoicesAsync(db, session.AccountId, form.ScriptId, form.PersonId, cancellationToken);
        (session.Form, session.ScriptId, session.PersonId) = (form.Asked, form.ScriptId, form.PersonId);
        await db.SaveChangesAsync(cancellationToken);
    }
}
