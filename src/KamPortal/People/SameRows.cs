using KamPortal.Data;

namespace KamPortal.People;

/// <summary>Finds the same person typed twice in one list.</summary>
public static class SameRows
{
    /// <returns>For every row the first earlier one that seems to be the same person; null when there is none.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<PersonFields> rows)
    {
        var earlier = new int?[rows.Count];
        var (phones, emails) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var names = new List<((string, string, string) Name, int Row)>();
        for (var i = 0; i < rows.Count; i++)
        {
            var keys = PeopleLike.PhoneKeys(rows[i]).ToList();
            var email = FormRules.Trim(rows[i].Email)?.ToUpperInvariant();
            var name = PeopleLike.NameOf(rows[i]);
            var candidates = keys.Where(phones.ContainsKey).Select(k => phones[k])
                .Concat(email is not null && emails.TryGetValue(email, out var row) ? [row] : [])
                .Concat(names.Where(n => NameLikeness.AreSame(n.Name, name)).Take(1).Select(n => n.Row)).ToList();
            earlier[i] = candidates.Count > 0 ? candidates.Min() : null;
            keys.ForEach(k => phones.TryAdd(k, i));
            if (email is not null)
            {
                emails.TryAdd(email, i);
            }

            names.Add((name, i));
        }

        return earlier;
    }
}
