using KamPortal.Data;

namespace KamPortal.Surveys;

/// <summary>An option of a choice, a row of a matrix, or what points are spread over.</summary>
internal sealed class SurveyOption
{
    public const int KeyMaxLength = 40;
    public const int TextMaxLength = 200;

    public int Id { get; private set; }

    public int QuestionId { get; init; }

    public SurveyQuestion Question { get; init; } = null!;

    /// <summary>The same in all versions, unique in the question.</summary>
    public required string Key { get; init; }

    public int Order { get; set; }

    public required string TextRu { get; set; }

    public required string TextEn { get; set; }

    public string Text => InLanguage.Of(TextRu, TextEn);
}
