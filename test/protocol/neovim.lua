-- Run by neovim.test.ts inside Neovim 0.7 or newer: starts the server as the recipe in docs/editors.md does, then asks for
-- what a person would ask for. Each step is started by the answer to the one before; what was seen goes to a file as JSON.

local seen = {}
local bufnr = vim.api.nvim_get_current_buf()

local function finish(problem)
  seen.problem = problem
  vim.fn.writefile({ vim.json.encode(seen) }, vim.env.MCM_RESULT)
  vim.cmd('qall!')
end

-- A fault in a callback must end the editor, not hang it.
local function step(work)
  return vim.schedule_wrap(function(...)
    local ok, problem = pcall(work, ...)
    if not ok then finish(tostring(problem)) end
  end)
end

local function lineOf(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false)) do
    if line == text then return number - 1 end
  end
  error('no line ' .. text)
end

local client_id = vim.lsp.start_client({
  name = 'mcm',
  cmd = { vim.env.MCM_NODE, vim.env.MCM_SERVER, '--stdio' },
  root_dir = vim.fn.getcwd(),
  init_options = { timezone = 'Europe/Berlin' },
  on_exit = function(code) if code ~= 0 then finish('the server ended with ' .. code) end end,
})
vim.lsp.buf_attach_client(bufnr, client_id)

local function applied()
  seen.diagnosticsAfter = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(bufnr))
  finish()
end

local function actions(problem, result)
  if problem then return finish(vim.inspect(problem)) end
  seen.actions = vim.tbl_map(function(one) return one.title end, result)
  for _, action in ipairs(result) do
    if action.title:find('^Insert “') then
      vim.api.nvim_create_autocmd('DiagnosticChanged', { once = true, callback = step(applied) })
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      seen.text = table.concat(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false), '\n')
      return
    end
  end
  finish('there is no action that inserts')
end

local function completion(problem, result)
  if problem then return finish(vim.inspect(problem)) end
  seen.completion = vim.tbl_map(function(one) return one.label end, result.items or result)
  local line = lineOf('## Worst Case Scenarios')
  local params = vim.lsp.util.make_range_params()
  params.range = { start = { line = line, character = 4 }, ['end'] = { line = line, character = 4 } }
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(bufnr, line) }
  vim.lsp.buf_request(bufnr, 'textDocument/codeAction', params, step(actions))
end

local function hover(problem, result)
  if problem then return finish(vim.inspect(problem)) end
  seen.hover = result.contents.value
  local params = vim.lsp.util.make_position_params()
  params.position = { line = lineOf('state: review'), character = 7 }
  vim.lsp.buf_request(bufnr, 'textDocument/completion', params, step(completion))
end

local function diagnosed()
  seen.diagnostics = vim.tbl_map(function(one)
    return { code = one.code, source = one.source, line = one.lnum, severity = one.severity }
  end, vim.diagnostic.get(bufnr))
  local params = vim.lsp.util.make_position_params()
  params.position = { line = lineOf('## Worst Case Scenarios'), character = 5 }
  vim.lsp.buf_request(bufnr, 'textDocument/hover', params, step(hover))
end

vim.api.nvim_create_autocmd('DiagnosticChanged', { once = true, callback = step(diagnosed) })
