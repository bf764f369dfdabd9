using KamPortal.Audit;
using KamPortal.Data;
using KamPortal.Touches;
using KamPortal.WorkTasks;

namespace KamPortal.People;

/// <summary>What is done with whoever plays a role (направление работы, row 4.11 of the domain): proposed when the role is given.</summary>
internal sealed class RoleDirection : IAudited
{
    public const int TextMaxLength = 200;

    public int Id { get; init; }

    public int RoleId { get; init; }

    public RoleDefinition Role { get; init; } = null!;

    public int Order { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    public TouchType TouchType { get; set; }

    /// <summary>Service work may be handed to the assistants' queue.</summary>
    public TaskKind Kind { get; set; }

    /// <summary>Planned length of the touch.</summary>
    public int Minutes { get; set; } = 30;

    /// <summary>Working days from the day the role was given.</summary>
    public int WithinDays { get; set; } = 10;

    int? IAudited.AuditAccountId => null;

    public string Text => InLanguage.Of(TextRu, TextEn);
}
