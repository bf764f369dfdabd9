using System.Text.Json.Serialization;

namespace KamPortal.Surveys.Answers;

/// <summary>What was answered to one question, as it came; which parts count depends on the question's kind.</summary>
public sealed record GivenAnswer
{
    /// <summary>Of a scale; of a pair what was expected, or the importance.</summary>
    public int? Number { get; init; }

    /// <summary>Of a pair: what was perceived, or the score.</summary>
    public int? Second { get; init; }

    /// <summary>Keys of the options chosen; at most one of <see cref="QuestionKind.Choice"/>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Number of each row of a matrix or of points, by the option's key.</summary>
    public IReadOnlyDictionary<string, int> Rows { get; init; } = new Dictionary<string, int>();

    public string? Text { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Number is null && Second is null && Options.Count == 0 && Rows.Count == 0 && string.IsNullOrWhiteSpace(Text);
}
