using KamPortal.Benchmarks;

if (args is ["planning", ..])
{
    await new PlanningBenchmark(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 50_000).RunAsync();
    return 0;
}

if (args is ["greetings", ..])
{
    await new GreetingsBenchmark(args is [_, "--people", var people, ..] ? int.Parse(people, System.Globalization.CultureInfo.InvariantCulture) : 300_000).RunAsync();
    return 0;
}

if (args is ["surveys", ..])
{
    return await new SurveysBenchmark(args is [_, "--people", var people, ..] ? int.Parse(people, System.Globalization.CultureInfo.InvariantCulture) : 2_000).RunAsync() ? 0 : 1;
}

if (args is ["results", ..])
{
    var answers = args is [_, "--answers", var number, ..] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : ResultsBenchmark.Promised;
    return await new ResultsBenchmark(answers, answers < ResultsBenchmark.Promised ? 2 : 20).RunAsync() ? 0 : 1;
}

var settings = BenchmarkSettings.Parse(args);
if (settings is null)
{
    await Console.Error.WriteLineAsync(BenchmarkSettings.Usage);
    return 2;
}

if (settings.Group == "events")
{
    return await new EventsBenchmark(settings.Scale, settings.Runs).RunAsync() ? 0 : 1;
}

await using var database = await BenchmarkDatabase.OpenAsync(settings);
if (settings.Group == "categories")
{
    await new CategoriesBenchmark(database, settings.Runs).RunAsync();
    return 0;
}

Console.WriteLine(await database.DescribeAsync());
var cases = settings.Group == "centres" ? await CentreCases.AllAsync(database) : await ListCases.AllAsync(database);
if (settings.ShowsPlans)
{
    await database.ShowPlansAsync(cases);
    return 0;
}

var results = new List<Measurement>();
foreach (var one in cases)
{
    results.Add(await Measurement.TakeAsync(one, settings.Runs));
}

Console.WriteLine(Measurement.Table(results));
return 0;
