namespace KamPortal.People;

/// <summary>A part a person can play in the client's purchases (роль в ГПР); the set is configured, three to fifteen active.</summary>
internal sealed class RoleDefinition
{
    public const int CodeMaxLength = 30;
    public const int NameMaxLength = 80;

    /// <summary>With <see cref="Approver"/> the roles that make a person ЛПР.</summary>
    public const string Decider = "decider";
    public const string Approver = "approver";

    public int Id { get; init; }

    public required string Code { get; init; }

    public required string NameRu { get; set; }

    public required string NameEn { get; set; }

    public int Order { get; set; }

    public bool IsActive { get; set; } = true;

    public string Name => Thread.CurrentThread.CurrentUICulture.TwoLetterISOLanguageName == "ru" ? NameRu : NameEn;
}
