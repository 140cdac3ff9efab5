using SaasHelpdesk.Domain.Identifiers;
using SaasHelpdesk.Domain.Tickets;

namespace SaasHelpdesk.Domain.Tenants;

/// <content>What tickets are made of: statuses, priorities, categories, custom fields, life cycle.</content>
internal sealed partial class ConfigurationChecks
{
    private const int MaxStatuses = 100;
    private const int MaxCategories = 2_000;
    private const int MaxFields = 200;
    private const int MaxOptions = 500;

    private void Statuses()
    {
        var statuses = _configuration.Statuses;
        Ids(statuses, MaxStatuses, "statuses", s => s.Name ?? "", "name", ignoreCase: true);
        var defaults = new HashSet<StatusCategory>();
        for (var i = 0; i < statuses.Length; i++)
        {
            var status = statuses[i];
            Name(status.Name, $"statuses[{i}].name");
            Known(status.Category, $"statuses[{i}].category");
            if (status.IsDefault && !defaults.Add(status.Category))
                _found.Add(ConfigurationErrors.TwoDefaultStatuses(status.Category, $"statuses[{i}].isDefault"));
        }

        foreach (var category in Enum.GetValues<StatusCategory>())
        {
            // A tenant may do without a pending category, but not without the others, which tickets enter by themselves.
            var needed = category is StatusCategory.New or StatusCategory.Open or StatusCategory.Resolved or StatusCategory.Closed
                || statuses.Any(s => s.Category == category);
            if (needed && !defaults.Contains(category))
                _found.Add(ConfigurationErrors.NoDefaultStatus(category));
        }
    }

    private void Priorities()
    {
        var cells = _configuration.PriorityMatrix.Cells;
        if (cells.IsDefault || cells.Length != PriorityMatrix.Size)
        {
            _found.Add(ConfigurationErrors.PriorityMatrix());
            return;
        }

        for (var i = 0; i < cells.Length; i++)
            Known(cells[i], $"priorityMatrix.cells[{i}]");
    }

    private void Categories()
    {
        var categories = _configuration.Categories;
        Ids(categories, MaxCategories, "categories", c => c.Path ?? "", "path");
        for (var i = 0; i < categories.Length; i++)
        {
            var path = categories[i].Path ?? "";
            Name(categories[i].Name, $"categories[{i}].name");
            var levels = path.Split('/');
            if (levels.Length > MaxCategoryLevels || !levels.All(Slug.IsValid))
                _found.Add(ConfigurationErrors.CategoryPath(path, $"categories[{i}].path"));
            else if (path.LastIndexOf('/') is var slash and > 0 && !_scope.Categories.Contains(path[..slash]))
                _found.Add(ConfigurationErrors.CategoryParent(path[..slash], $"categories[{i}].path"));
        }
    }

    private void Fields()
    {
        var fields = _configuration.Fields;
        Ids(fields, MaxFields, "fields", f => f.Id.ToString());
        for (var i = 0; i < fields.Length; i++)
        {
            var (field, path) = (fields[i], $"fields[{i}]");
            Name(field.Name, $"{path}.name");
            Known(field.Type, $"{path}.type");
            foreach (var type in field.AppliesTo)
                Known(type, $"{path}.appliesTo");
            Options(field, $"{path}.options");
            if (field.Type == FieldType.Reference ? field.Reference is null : field.Reference is not null)
                _found.Add(ConfigurationErrors.ReferenceTarget($"{path}.reference"));
            else if (field.Reference is { } reference)
                Known(reference, $"{path}.reference");
        }
    }

    private void Options(FieldDefinition field, string path)
    {
        var chooses = field.Type is FieldType.Select or FieldType.MultiSelect;
        if (chooses && field.Options.IsEmpty)
            _found.Add(ConfigurationErrors.OptionsMissing(path));
        if (!chooses && !field.Options.IsEmpty)
            _found.Add(ConfigurationErrors.OptionsUnexpected(path));
        Ids(field.Options, MaxOptions, path, o => o.Key ?? "", "key");
        for (var o = 0; o < field.Options.Length; o++)
        {
            Name(field.Options[o].Name, $"{path}[{o}].name");
            if (field.Options[o].Key is { Length: > 0 } key && !Slug.IsValid(key))
                _found.Add(ConfigurationErrors.OptionKey(key, $"{path}[{o}].key"));
        }
    }

    private void Lifecycle()
    {
        Span(_configuration.Lifecycle.ReopenWindow, "lifecycle.reopenWindow");
        Span(_configuration.Lifecycle.AutoCloseAfter, "lifecycle.autoCloseAfter");
    }
}
