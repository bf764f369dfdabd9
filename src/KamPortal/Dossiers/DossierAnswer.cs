using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Staff;

namespace KamPortal.Dossiers;

/// <summary>What was known at a time. Only added to: the row that is current gives way to the next and stays as history.</summary>
internal sealed class DossierAnswer : ICurrent
{
    public const int ValueMaxLength = 4000;
    public const int SourceMaxLength = 200;

    private DossierAnswer()
    {
    }

    public int Id { get; private set; }

    public int AccountId { get; private set; }

    public Account Account { get; private set; } = null!;

    public string QuestionKey { get; private set; } = "";

    /// <summary>Number of the template the question was asked by.</summary>
    public int TemplateNumber { get; private set; }

    /// <summary>Text as <see cref="AnswerKind"/> says; null: the answer was taken back.</summary>
    public string? Value { get; private set; }

    /// <summary>The day it was true.</summary>
    public DateOnly AsOfOn { get; private set; }

    /// <summary>Who or what said so.</summary>
    public string? Source { get; private set; }

    public int? ById { get; private set; }

    public PortalUser? By { get; private set; }

    public DateTime At { get; private set; }

    public bool IsCurrent { get; private set; } = true;

    public static DossierAnswer Give(int accountId, string questionKey, int templateNumber, string? value, DateOnly asOfOn, string? source, int? byId, DateTime at) =>
        new() { AccountId = accountId, QuestionKey = questionKey, TemplateNumber = templateNumber, Value = value, AsOfOn = asOfOn, Source = source, ById = byId, At = at };

    public void GiveWay() => IsCurrent = false;
}
