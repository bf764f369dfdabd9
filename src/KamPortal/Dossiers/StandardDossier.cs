using System.Globalization;

namespace KamPortal.Dossiers;

/// <summary>The dossier the portal ships with: eleven groups of row 4.8 of the domain, read from standard-dossier.txt.</summary>
internal static class StandardDossier
{
    private const string Resource = "KamPortal.Dossiers.standard-dossier.txt";

    public static DossierTemplate Template()
    {
        var template = new DossierTemplate { Number = 1 };
        DossierGroup? group = null;
        DossierQuestion? question = null;
        foreach (var line in Lines())
        {
            switch (line[..2])
            {
                case "==":
                    var (code, titleRu, titleEn) = Three(line[2..]);
                    group = new DossierGroup { Template = template, Code = code.TrimEnd('!', ' '), Order = template.Groups.Count + 1, TitleRu = titleRu, TitleEn = titleEn, Audience = Audience(code) };
                    template.Groups.Add(group);
                    break;
                case "? ":
                    var help = line[2..].Split('|', StringSplitOptions.TrimEntries);
                    (question!.HelpRu, question.HelpEn) = (help[0], help[1]);
                    break;
                case "= ":
                    var choices = line[2..].Split('|', StringSplitOptions.TrimEntries);
                    (question!.ChoicesRu, question.ChoicesEn) = (OnePerLine(choices[0]), OnePerLine(choices[1]));
                    break;
                default:
                    question = Question(group!, line);
                    group!.Questions.Add(question);
                    break;
            }
        }

        return template;
    }

    private static DossierQuestion Question(DossierGroup group, string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return new DossierQuestion
        {
            Group = group,
            Key = parts[0],
            Order = group.Questions.Count + 1,
            Kind = Enum.Parse<AnswerKind>(parts[1].TrimEnd('!')),
            Audience = Audience(parts[1]),
            Importance = int.Parse(parts[2], CultureInfo.InvariantCulture),
            FreshDays = parts[3] == "-" ? null : int.Parse(parts[3], CultureInfo.InvariantCulture),
            TextRu = parts[4],
            TextEn = parts[5],
        };
    }

    private static DossierAudience Audience(string mark) => mark.EndsWith('!') ? DossierAudience.Confidential : DossierAudience.Team;

    private static (string, string, string) Three(string text) => text.Split('|', StringSplitOptions.TrimEntries) is [var first, var second, var third] ? (first, second, third) : throw new FormatException(text);

    private static string OnePerLine(string choices) => string.Join('\n', choices.Split(';', StringSplitOptions.TrimEntries));

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(StandardDossier).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                yield return text;
            }
        }
    }
}
