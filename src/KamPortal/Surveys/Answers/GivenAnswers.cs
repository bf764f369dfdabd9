using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KamPortal.Surveys.Answers;

/// <summary>Answers by the key of the question, as the drafts and the forms carry them.</summary>
public static class GivenAnswers
{
    public static readonly IReadOnlyDictionary<string, GivenAnswer> None = new Dictionary<string, GivenAnswer>();

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

        // Letters stay letters; where it lands in a page it is encoded there.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyDictionary<string, GivenAnswer> answers) => JsonSerializer.Serialize(answers.Where(a => !a.Value.IsEmpty).ToDictionary(a => a.Key, a => a.Value), Options);

    /// <returns>Nothing where it cannot be read: it may have been tampered with.</returns>
    public static IReadOnlyDictionary<string, GivenAnswer> Read(string? json)
    {
        try
        {
            return string.IsNullOrEmpty(json) ? None
                : (JsonSerializer.Deserialize<Dictionary<string, GivenAnswer?>>(json, Options) ?? []).Where(a => a.Value is { Options: not null, Rows: not null } given && given.Options.All(o => o is not null)).ToDictionary(a => a.Key, a => a.Value!);
        }
        catch (JsonException)
        {
            return None;
        }
    }
}
