namespace LocationScore.Cli.Commands;

/// <summary>What the help says about files of facts.</summary>
internal static class DataForms
{
    internal static readonly string[] Notes =
    [
        "Facts in .csv or .xlsx, long form: one fact per row with the columns location, indicator, value, unit, and if " +
            "wanted year, source, quality (official, derived, press, estimate), note, evidence, location_name, group, " +
            "indicator_name, topic, source_title, source_publisher, source_date, source_address, source_licence, " +
            "original_indicator, alternative (1, 2 … for further values of one cell).",
        "Wide form: one city per row with the columns location, and if wanted name, group, year, source, quality, note; " +
            "every other column is an indicator with its unit in the header, such as office_rent [CNY/m2/month], or in a row " +
            "under the header whose first cell is [unit]. Rows [year], [source], [name] and [topic] say more about the columns.",
        "Locations and indicators are named by id, or by name where another file, the built-in facts or a sheet of the " +
            "workbook defines them; a new name such as New York becomes the id New-York.",
        "Text is UTF-8 (or UTF-16 with a byte order mark), separated by commas, semicolons or tabs. Numbers have a decimal " +
            "point and no separators; an empty cell means that the value is not known. A workbook may have the sheets facts, " +
            "locations, indicators and sources; without a sheet facts, the first visible one with a column location is read.",
    ];
}
