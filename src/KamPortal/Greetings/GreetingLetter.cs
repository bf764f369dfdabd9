using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KamPortal.Greetings;

/// <summary>The letter made of plain text: every character of it is text, never markup.</summary>
public static class GreetingLetter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Html(string language, string subject, string text)
    {
        var body = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            body.Append("<p style=\"margin:0 0 16px\">").Append(string.Join("<br>", paragraph.Split('\n').Select(Encoder.Encode))).Append("</p>\n");
        }

        return $"""
            <!DOCTYPE html>
            <html lang="{(language == "en" ? "en" : "ru")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encoder.Encode(subject)}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:#1d2733;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px">
            <div style="max-width:600px">{body}</div></body></html>
            """;
    }
}
