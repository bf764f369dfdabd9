using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KamPortal.Events.Preparation;
using KamPortal.Settings;
using KamPortal.Touches;

namespace KamPortal.Notifications.Digests;

/// <summary>The digest in words, in the current culture: the line behind the bell, and the letter as text and as HTML that old mail programs show too.</summary>
internal sealed record DigestLetter(string Line, string Subject, string Html, string Text)
{
    private const int MostShown = 60;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Ink = "#1f2933";
    private const string Grey = "#5b6770";
    private const string Red = "#b42318";
    private const string Accent = "#1f5fa8";

    public static DigestLetter Of(Digest digest, PortalSettings settings)
    {
        var counts = Counts(digest);
        var line = string.Format(CultureInfo.CurrentCulture, digest.HasTasks ? DigestMessages.LineWithTasks : DigestMessages.Line, counts);
        var subject = string.Format(CultureInfo.CurrentCulture, digest.HasTasks ? DigestMessages.SubjectWithTasks : DigestMessages.Subject, Day(digest.Today), counts);
        return new DigestLetter(line, subject, HtmlOf(digest, settings, line), TextOf(digest, settings, line));
    }

    private static string Counts(Digest digest)
    {
        var parts = new List<string>();
        Add(digest.Overdue, DigestMessages.CountOverdue);
        Add(digest.DueToday, DigestMessages.CountToday);
        Add(digest.DueNext, digest.Next == digest.Today.AddDays(1) ? DigestMessages.CountTomorrow : DigestMessages.CountNext);
        return string.Join(", ", parts);

        void Add(int count, string text)
        {
            if (count > 0)
            {
                parts.Add(string.Format(CultureInfo.CurrentCulture, text, count, Day(digest.Next)));
            }
        }
    }

    private static string TextOf(Digest digest, PortalSettings settings, string line)
    {
        var text = new StringBuilder();
        text.AppendLine(Greeting(digest)).AppendLine(line).AppendLine();
        foreach (var section in digest.Sections)
        {
            if (section.OnBehalfOf is not null)
            {
                text.AppendLine(Standing(section)).AppendLine();
            }

            foreach (var (title, _, touches) in Groups(digest, section))
            {
                text.AppendLine(CultureInfo.CurrentCulture, $"{title} ({touches.Count})");
                foreach (var account in touches.Take(MostShown).GroupBy(t => (t.AccountId, Account: t.Heading, t.EventId)))
                {
                    text.AppendLine(CultureInfo.CurrentCulture, $"  {account.Key.Account}{(Address(settings, account.Key.AccountId, account.Key.EventId) is { } url ? $" — {url}" : "")}");
                    foreach (var touch in account)
                    {
                        text.AppendLine(CultureInfo.CurrentCulture, $"    · {What(touch)}{Late(touch, digest.Today)}");
                    }
                }

                text.AppendLine(touches.Count > MostShown ? string.Format(CultureInfo.CurrentCulture, DigestMessages.More, touches.Count - MostShown) + Environment.NewLine : "");
            }
        }

        if (Root(settings) is { } site)
        {
            text.AppendLine(CultureInfo.CurrentCulture, $"{DigestMessages.OpenMyDay}: {site}/").AppendLine();
        }

        return text.AppendLine(Footer(settings)).ToString();
    }

    private static string HtmlOf(Digest digest, PortalSettings settings, string line)
    {
        var rows = new StringBuilder();
        foreach (var section in digest.Sections)
        {
            if (section.OnBehalfOf is not null)
            {
                Row(rows, $"padding:20px 24px 0;font-size:15px;font-weight:600;color:{Ink}", Encode(Standing(section)));
            }

            foreach (var (title, colour, touches) in Groups(digest, section))
            {
                Row(rows, $"padding:18px 24px 4px;font-size:13px;font-weight:600;color:{colour}", $"{Encode(title)} · {touches.Count}");
                foreach (var account in touches.Take(MostShown).GroupBy(t => (t.AccountId, Account: t.Heading, t.EventId)))
                {
                    var name = Encode(account.Key.Account);
                    var linked = Address(settings, account.Key.AccountId, account.Key.EventId) is { } url ? $"<a href=\"{Encode(url)}\" style=\"color:{Accent};text-decoration:none\">{name}</a>" : name;
                    var lines = account.Select(t => $"<div style=\"color:{Ink};font-size:14px;line-height:20px\">{Encode(What(t))}<span style=\"color:{Red}\">{Encode(Late(t, digest.Today))}</span></div>");
                    Row(rows, "padding:8px 24px;border-top:1px solid #e6eaee", $"<div style=\"font-size:15px;font-weight:600;line-height:22px\">{linked}</div>{string.Concat(lines)}");
                }

                if (touches.Count > MostShown)
                {
                    Row(rows, $"padding:8px 24px;color:{Grey};font-size:13px", Encode(string.Format(CultureInfo.CurrentCulture, DigestMessages.More, touches.Count - MostShown)));
                }
            }
        }

        var button = Root(settings) is { } site ? $"<tr><td style=\"padding:24px\"><a href=\"{Encode(site)}/\" style=\"display:inline-block;background:{Accent};color:#ffffff;text-decoration:none;font-size:15px;font-weight:600;padding:10px 20px;border-radius:6px\">{Encode(DigestMessages.OpenMyDay)}</a></td></tr>" : "";
        return $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encode(line)}</title></head>
            <body style="margin:0;padding:0;background:#f2f4f6;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f2f4f6"><tr><td align="center" style="padding:24px 12px">
            <table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border-radius:8px">
            <tr><td style="padding:24px 24px 0;font-size:13px;color:{Grey}">{Encode(settings.CompanyName)}</td></tr>
            <tr><td style="padding:4px 24px 0;font-size:20px;font-weight:600;line-height:28px;color:{Ink}">{Encode(Greeting(digest))}</td></tr>
            <tr><td style="padding:4px 24px 8px;font-size:15px;line-height:22px;color:{Ink}">{Encode(line)}</td></tr>
            {rows}{button}
            <tr><td style="padding:16px 24px 24px;font-size:12px;line-height:18px;color:{Grey}">{Encode(Footer(settings))}</td></tr>
            </table></td></tr></table></body></html>
            """;
    }

    private static IEnumerable<(string Title, string Colour, List<DigestTouch> Touches)> Groups(Digest digest, DigestSection section)
    {
        (string, string, List<DigestTouch>)[] groups =
        [
            (DigestMessages.Overdue, Red, [.. section.Touches.Where(t => t.DueOn < digest.Today)]),
            (string.Format(CultureInfo.CurrentCulture, DigestMessages.Today, Day(digest.Today)), Ink, [.. section.Touches.Where(t => t.DueOn == digest.Today)]),
            (string.Format(CultureInfo.CurrentCulture, digest.Next == digest.Today.AddDays(1) ? DigestMessages.Tomorrow : DigestMessages.Next, Day(digest.Next)), Grey, [.. section.Touches.Where(t => t.DueOn > digest.Today)]),
        ];
        return groups.Where(g => g.Item3.Count > 0);
    }

    private static string Greeting(Digest digest) => string.Format(CultureInfo.CurrentCulture, DigestMessages.Greeting, digest.Reader.FirstName);

    private static string Standing(DigestSection section) => string.Format(CultureInfo.CurrentCulture, DigestMessages.OnBehalfOf, section.OnBehalfOf);

    private static string Footer(PortalSettings settings) => string.Format(CultureInfo.CurrentCulture, DigestMessages.Footer, settings.CompanyName);

    private static string What(DigestTouch touch) =>
        string.Join(" · ", new[] { touch.Type is { } type ? DigestMessages.ResourceManager.GetString(nameof(TouchType) + type, CultureInfo.CurrentUICulture) : touch.IsGreeting ? DigestMessages.AgreeToGreeting : touch.EventId is not null ? DigestMessages.Preparation : DigestMessages.Task, touch.Subject, touch.Person }.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static string Late(DigestTouch touch, DateOnly today) =>
        touch.DueOn < today ? " — " + string.Format(CultureInfo.CurrentCulture, DigestMessages.DueOn, touch.DueOn.ToString(touch.DueOn.Year == today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.CurrentCulture)) : "";

    private static string Day(DateOnly day) => day.ToString("ddd, d MMMM", CultureInfo.CurrentCulture);

    private static string? Root(PortalSettings settings) => settings.SiteAddress.Length > 0 ? settings.SiteAddress.TrimEnd('/') : null;

    private static string? Address(PortalSettings settings, int accountId, int? eventId) =>
        Root(settings) is { } root ? root + (eventId is { } id ? PreparationLinks.Of(id) : string.Create(CultureInfo.InvariantCulture, $"/accounts/{accountId}")) : null;

    private static void Row(StringBuilder rows, string style, string html) => rows.Append("<tr><td style=\"").Append(style).Append("\">").Append(html).Append("</td></tr>\n");

    private static string Encode(string text) => Encoder.Encode(text);
}
