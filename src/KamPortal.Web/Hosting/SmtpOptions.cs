using System.ComponentModel.DataAnnotations;

namespace KamPortal.Web.Hosting;

/// <summary>Section Smtp: the company's mail server. Without it letters are held.</summary>
public sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "Smtp";

    public bool Enabled { get; init; }

    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 25;

    /// <summary>Sender, e.g. "KamPortal &lt;kam@example.ru&gt;".</summary>
    public string? From { get; init; }

    /// <summary>Empty for a server that asks for no name.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    public MailSecurity? Security { get; init; }

    /// <summary>The earlier way to say <see cref="MailSecurity.StartTls"/>; <see cref="Security"/> wins.</summary>
    public bool StartTls { get; init; }

    internal MailSecurity EffectiveSecurity => Security ?? (StartTls ? MailSecurity.StartTls : MailSecurity.None);

    /// <summary>Seconds a letter may take, with connecting; less than the dispatcher's claim.</summary>
    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Enabled && string.IsNullOrWhiteSpace(Host))
        {
            yield return new ValidationResult("Smtp:Host is required when Smtp:Enabled is true.");
        }

        if (Enabled && !(MimeKit.MailboxAddress.TryParse(From ?? "", out var from) && !string.IsNullOrEmpty(from.Domain)))
        {
            yield return new ValidationResult("Smtp:From must be a mail address when Smtp:Enabled is true.");
        }
    }
}
