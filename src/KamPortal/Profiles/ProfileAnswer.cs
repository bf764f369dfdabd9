using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Profiles;

/// <summary>What a client answered. Only added to: the current answer gives way to the next and stays as history.</summary>
internal sealed class ProfileAnswer : ICurrent
{
    public const int ValueMaxLength = 2000;

    private ProfileAnswer()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public int SessionId { get; private set; }

    public ProfileSession Session { get; private set; } = null!;

    public string QuestionKey { get; private set; } = "";

    /// <summary>Text as <see cref="ProfileAnswerKind"/> says, numbers without culture; null: asked, and the client does not say.</summary>
    public string? Value { get; private set; }

    public DateOnly AsOfOn { get; private set; }

    public int? ById { get; private set; }

    public PortalUser? By { get; private set; }

    public DateTime At { get; private set; }

    public bool IsCurrent { get; private set; } = true;

    public static ProfileAnswer Give(ProfileSession session, string questionKey, string? value, DateOnly asOfOn, int? byId, DateTime at) =>
        new() { AccountId = session.AccountId, Session = session, QuestionKey = questionKey, Value = value, AsOfOn = asOfOn, ById = byId, At = at };

    public void GiveWay() => IsCurrent = false;
}
