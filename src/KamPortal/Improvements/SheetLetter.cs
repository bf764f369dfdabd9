using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KamPortal.Improvements;

/// <summary>The sheet as a letter. Written in the reader's culture; every character of it is text, never markup.</summary>
internal static class SheetLetter
{
    private const string Cell = "padding:8px 12px;border:1px solid #c9d2dc;vertical-align:top;text-align:left";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Subject(SheetContent content) => new([.. string.Format(CultureInfo.CurrentCulture, SheetMessages.Subject, content.Company).Where(c => !char.IsControl(c))]);

    /// <param name="name">How the reader is addressed.</param>
    /// <param name="signature">The manager with telephone and address, a line each.</param>
    public static (string Html, string Text) Write(SheetContent content, string name, IReadOnlyList<string> signature)
    {
        var (hello, intro, thanks) = (string.Format(CultureInfo.CurrentCulture, SheetMessages.Hello, name), Intro(content), SheetMessages.Thanks);
        var rows = new StringBuilder();
        var text = new StringBuilder().AppendLine(hello).AppendLine().AppendLine(intro).AppendLine();
        foreach (var line in content.Lines)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<tr><td style=\"{Cell}\">{Html(line.Said)}</td><td style=\"{Cell}\">{Html(Deed(line))}</td><td style=\"{Cell};white-space:nowrap\">{Html(When(line))}</td></tr>\n");
            text.AppendJoin("", SheetMessages.YouSaid, ": ", line.Said).AppendLine();
            text.AppendJoin("", line.IsDone ? SheetMessages.WeDid : SheetMessages.WeWillDo, ": ", line.Did, " (", When(line), ")").AppendLine().AppendLine();
        }

        text.AppendLine(thanks).AppendLine().AppendJoin(Environment.NewLine, signature);
        var html = $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html(Subject(content))}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:#1d2733;font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px">
            <div style="max-width:760px"><p>{Html(hello)}</p><p>{Html(intro)}</p>
            <table style="border-collapse:collapse;width:100%"><thead><tr><th style="{Cell}" scope="col">{Html(SheetMessages.YouSaid)}</th><th style="{Cell}" scope="col">{Html(SheetMessages.WeDid)}</th><th style="{Cell}" scope="col">{Html(SheetMessages.When)}</th></tr></thead>
            <tbody>{rows}</tbody></table>
            <p>{Html(thanks)}</p><p>{string.Join("<br>", signature.Select(Html))}</p></div></body></html>
            """;
        return (html, text.ToString());
    }

    public static string Intro(SheetContent content) => string.Format(CultureInfo.CurrentCulture, SheetMessages.Intro, content.From, content.To);

    /// <summary>What is in work is never said to be done.</summary>
    public static string When(SheetLine line) => line switch
    {
        { IsDone: true, On: { } on } => on.ToString("d", CultureInfo.CurrentCulture),
        { IsDone: false, On: { } on } => string.Format(CultureInfo.CurrentCulture, SheetMessages.InWorkUntil, on),
        _ => SheetMessages.InWork,
    };

    /// <inheritdoc cref="When"/>
    public static string Deed(SheetLine line) => line.IsDone ? line.Did : string.Format(CultureInfo.CurrentCulture, SheetMessages.Doing, line.Did);

    private static string Html(string text) => Encoder.Encode(text.ReplaceLineEndings("\n")).Replace("&#xA;", "<br>", StringComparison.Ordinal);
}
