using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KamPortal.Notifications;

/// <summary>How a letter to a client looks: paragraphs, one button, the signature of its manager, a line about not writing again. Whatever comes from the data is text, never markup.</summary>
internal static class LetterPage
{
    private const string Ink = "#1d2733";
    private const string Grey = "#5b6773";
    private const string Accent = "#1f5fbf";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="link">Where the button leads; <paramref name="link"/> + /unsubscribe ends such letters.</param>
    public static (string Html, string Text) Write(bool isEnglish, string subject, IReadOnlyList<string> paragraphs, IReadOnlyList<string> signature, (string Words, string Link) button, string whyYou, string unsubscribe)
    {
        var link = button.Link;
        var body = string.Concat(paragraphs.Select(p => $"<p style=\"margin:0 0 16px\">{Encoder.Encode(p)}</p>\n"));
        var html = $"""
            <!DOCTYPE html>
            <html lang="{(isEnglish ? "en" : "ru")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoder.Encode(subject)}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:{Ink};font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px">
            <div style="max-width:600px">
            {body}<p style="margin:24px 0"><a href="{Encoder.Encode(link)}" style="display:inline-block;background:{Accent};color:#ffffff;text-decoration:none;font-weight:600;padding:12px 24px;border-radius:6px">{Encoder.Encode(button.Words)}</a></p>
            <p style="margin:0 0 24px">{string.Join("<br>", signature.Select(Encoder.Encode))}</p>
            <p style="margin:0;padding-top:16px;border-top:1px solid #e6eaee;color:{Grey};font-size:13px;line-height:20px">{Encoder.Encode(whyYou)} <a href="{Encoder.Encode(link)}/unsubscribe" style="color:{Grey}">{Encoder.Encode(unsubscribe)}</a></p>
            </div></body></html>
            """;
        var text = string.Join("\n\n", [.. paragraphs, $"{button.Words}: {link}", string.Join('\n', signature), $"{unsubscribe}: {link}/unsubscribe"]) + "\n";
        return (html, text);
    }

    /// <summary>A line break inside a name would be a line, or a header, of its own.</summary>
    public static string OneLine(string? text) => string.Concat((text ?? "").ReplaceLineEndings(" ").Where(c => !char.IsControl(c))).Trim();

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
