using System.ComponentModel.DataAnnotations;

namespace KamPortal.Web.Surveys.Public;

/// <summary>Section PublicSurveys: under which host clients reach surveys. The server in front has to pass on the host clients asked for.</summary>
public sealed class PublicSurveyOptions : IValidatableObject
{
    public const string Section = "PublicSurveys";

    /// <summary>A host of its own, e.g. survey.example.ru: requests for it get surveys and nothing else of the portal. Empty: none.</summary>
    public string? Host { get; init; }

    /// <summary>Surveys are served under <see cref="Host"/> alone.</summary>
    public bool OnlyThere { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Host) && Uri.CheckHostName(Host) == UriHostNameType.Unknown)
        {
            yield return new ValidationResult("PublicSurveys:Host is a name of a host without scheme and port, e.g. survey.example.ru.");
        }

        if (OnlyThere && string.IsNullOrEmpty(Host))
        {
            yield return new ValidationResult("PublicSurveys:OnlyThere needs PublicSurveys:Host.");
        }
    }
}
